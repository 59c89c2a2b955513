"""How the program is called and how it ends: a command that may be left out, one sentence on stderr where it fails."""

from __future__ import annotations

import signal
from typing import Any, Final

import click

from tui import streams

DEFAULT: Final = "open"
"""The command that may be left out."""

TROUBLE: Final = 2
"""The exit code."""


class Trouble(click.ClickException):
    """One sentence on stderr and exit code 2."""

    exit_code = TROUBLE

    def show(self, file: Any = None) -> None:
        """The sentence, with the program's name before it."""
        del file
        streams.tell(self.message)


class Stopped(Trouble):
    """Ctrl+C; the exit code is that of a program which it ended."""

    exit_code = streams.ENDED + signal.SIGINT


class OpensByDefault(click.Group):
    """A group whose command may be left out: `rashomon PATH…` is `rashomon open PATH…`."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """The program: streams and signals are made ready first."""
        streams.prepare()
        return super().__call__(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what stops it from outside is one sentence."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as error:
            raise Stopped("stopped.") from error
        except streams.OutputError as error:
            raise Trouble(str(error)) from error

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `DEFAULT` before arguments that name no command."""
        if not args or (args[0] not in self.commands and args[0] not in {"--help", "-h", "--version"}):
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Both ways of calling."""
        formatter.write_usage(ctx.command_path, "[PATH…]")
        formatter.write_usage(ctx.command_path, "COMMAND [ARGS]…", prefix="   or: ")
