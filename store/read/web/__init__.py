"""Web pages become text: the articles of a page without its menus, each in the order in which a paper prints it."""
