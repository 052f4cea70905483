"""`parks completion`."""

from __future__ import annotations

import click

from tui.cli.options import Choices
from tui.i18n import _

_ZSH_COMPLETION_ON = "(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i; }"


@click.command(short_help="Print a shell's completion script.")
@click.argument("shell", type=Choices("bash", "zsh", "fish"))
def completion(shell: str) -> None:
    """Print the completion script of a shell, for parks and parks-tui.

    \b
    Examples, by shell:
    bash:  echo 'eval "$(parks completion bash)"' >> ~/.bashrc
    zsh:   echo 'eval "$(parks completion zsh)"' >> ~/.zshrc
    fish:  mkdir -p ~/.config/fish/conf.d
           parks completion fish > ~/.config/fish/conf.d/parks.fish
    """
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(_("no completion for {shell}").format(shell=shell))
    if shell == "zsh":
        click.echo(_ZSH_COMPLETION_ON)
    for name in ("parks", "parks-tui"):
        script = found(click.Command(name), {}, name, f"_{name.upper().replace('-', '_')}_COMPLETE")
        # Not `source()`: that runs bash to ask for its version.
        click.echo(script.source_template % script.source_vars())
