"""What surrounds an article on its page: page marks, dates, editors, front matter."""
