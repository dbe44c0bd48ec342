"""Asks a running Waymark what a script asks, and compares the answers with what is expected."""

import os
from datetime import datetime
from decimal import Decimal

from client import connect
from waymark_client import GraphQLClientGraphQLMultiError, EnrolInProgramInput, Role, UserErrorCode

URL = os.environ.get("WAYMARK_URL") or "http://127.0.0.1:4000/graphql"
TOKEN = os.environ.get("WAYMARK_TOKEN")
assert TOKEN, 'WAYMARK_TOKEN is a token from "npm run --silent token -- <username>".'


def all_programs(client, size):
    """Yields each page of programs. The next page begins after the last item of the one before."""
    after = None
    while True:
        page = client.page_of_programs(first=size, after=after).programs
        yield page
        if not page.page_info.has_next_page:
            return
        after = page.page_info.end_cursor


with connect(URL) as stranger:
    pages = list(all_programs(stranger, 2))
    programs = [program for page in pages for program in page.nodes]
    assert len(pages) > 1, "The demo data fills more than one page."
    assert len({program.id for program in programs}) == pages[0].total_count
    # `first` is left out, so the default of the schema holds.
    assert len(stranger.page_of_programs().programs.nodes) == pages[0].total_count
    assert stranger.me().me is None
    try:
        stranger.page_of_programs(first=-1)
        raise AssertionError("A wrong argument is refused.")
    except GraphQLClientGraphQLMultiError as refused:
        assert [error.extensions["code"] for error in refused.errors] == ["BAD_USER_INPUT"]

with connect(URL, TOKEN) as athlete:
    me = athlete.me().me
    assert me.role is Role.ATHLETE
    assert isinstance(me.progress.total_volume, Decimal)
    assert me.progress.last_workout_at is None or isinstance(me.progress.last_workout_at, datetime)
    enrolled = athlete.enrol(EnrolInProgramInput(program_id=programs[0].id)).enrol_in_program
    assert enrolled.user_errors == []
    assert enrolled.enrolment.program.id == programs[0].id
    refused = athlete.enrol(EnrolInProgramInput(program_id="program_00000000-0000-4000-8000-000000000000"))
    assert [error.code for error in refused.enrol_in_program.user_errors] == [UserErrorCode.NOT_FOUND]

print(f"ariadne-codegen: {len(programs)} programs in {len(pages)} pages; signed in as {me.username}")
