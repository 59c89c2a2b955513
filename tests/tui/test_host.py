"""What screens ask of the application, and that it has it."""

from tui.host import Host


async def test_the_application_has_everything_that_screens_ask_of_it(app):
    asked = {name for name in (*Host.__annotations__, *vars(Host)) if not name.startswith("_")}
    async with app.run_test():
        assert {"comparison", "look", "bookmarks", "standings"} <= asked
        assert [name for name in sorted(asked) if not hasattr(app, name)] == []
