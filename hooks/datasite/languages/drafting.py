"""The words by which `number` drafts records of a source: what a number is of, what it is on, what it changes."""

from __future__ import annotations

from collections.abc import Mapping

from .date_words import NEVER


class Drafting:
    """Patterns of a language, which have no named groups; NEVER where it has nothing to say."""

    verbs = NEVER  # between a subject and what is said of it
    articles = NEVER  # before a subject, or in place of one that was named before
    compared = NEVER  # before the time that a change is on: from, than
    dated_of = (
        NEVER  # all that stands between a date and a number of it, whatever date is behind: 的
    )
    likened = NEVER  # right before such a time, whatever stands before it: compared with, than
    describes = NEVER  # behind a noun, before a verb that says of whom it is: who
    bare = NEVER  # a name that says no more than a sort of things, besides those in `nouns`
    sets_against = NEVER  # two times, each a run of \0, the first compared with the second: comparing \0 with \0
    tallies = NEVER  # in a name, that it is a number of things and needs no unit: number of
    change_noun = NEVER  # behind two times, that a change is from one to the other
    more_after = NEVER  # behind a number that is by how much there is more than at another time
    changed_by = NEVER  # right before a number that is a change, whichever way: by
    change_in = NEVER  # before what changes: a fall in
    closes = NEVER  # a verb whose end, behind a number, is no fall: schloss mit 3 Millionen ab
    changes_of = NEVER  # at the beginning of a name, that it is of a change: change in
    bare_head = (
        NEVER  # all of such a head that does not say what its values are of: change, number, total
    )
    headed_change = NEVER  # in the head of a column, that its values are changes: change
    change_by = NEVER  # before by how much something changes that is named behind it: a fall of
    changes_behind = NEVER  # before its name there, where that is no place: in the number of
    change_of = NEVER  # between that and by how much it does: of
    rate_of = NEVER  # before how fast something changes, and no level: at an annual rate of
    annualised = NEVER  # that a change is of the time before its own, as if a year went on so
    foremost = NEVER  # before a time since which there was no such change: the largest since
    expected = NEVER  # that a number is not one that has come about: expected
    norm = NEVER  # what something lies above or below that is no earlier time: its average
    same_time = NEVER  # before the earlier year of the time compared with: the same period in
    rated = (
        NEVER  # that a name begins with and what it is of stands behind: adjusted annual rate of
    )
    brings = NEVER  # before what moves then, as a result: resulted in
    alongside = NEVER  # the same of what moves besides, of which less is sure: with
    moving = NEVER  # behind that: rising
    more_of = (
        NEVER  # right behind by how much there is more of what is named then: more (arrivals of)
    )
    revising = NEVER  # that a value was changed to another one: revised down
    led_for = NEVER  # before what a list is about, at the beginning of what leads it: for
    led_of = (
        NEVER  # at the end of what leads a list, behind which the label of each item goes on: of
    )
    led_those = NEVER  # what stands there for the label of each item: of these countries
    led_idle = NEVER  # what there says nothing of what its items are: provisional
    restated = NEVER  # what is said of a value that has a name already: revised estimate
    revised = NEVER  # that a value is no first one: revised
    to_date = NEVER  # from the beginning of the year until now
    base = NEVER  # behind a date that is only what an index or a price is measured in: average, dollars
    pair = r"\s*[(（]\s*\+?\s*"  # between two sayings of one change: 5 percent, or $3 million
    growth_unsaid = ""  # what growth is on where nothing says it; else the time before
    stocked = NEVER  # money that is there at a time, and not what flows in one: debt
    noun_capitals = False  # whether nouns have capitals: one all in capitals cannot be made small
    prices: Mapping[str, str] = {}  # words for prices, and which these are: current, constant
    adjusted: Mapping[
        str, str
    ] = {}  # words for how numbers are adjusted, and what that is called: by season, trend
    adjusted_by = NEVER  # behind such words at the beginning of a sentence: terms, basis
    persons = NEVER  # what counts people as a noun, besides those in `nouns`
    peopled = NEVER  # a name whose numbers are people, though no noun says that: employment
    payroll = NEVER  # that a text counts jobs on payrolls
    on_payroll = NEVER  # a name whose numbers are these then, and no people
    homes: Mapping[str, str] = {}  # words that say whose money a text speaks of, by its code
    # of what a number is said
    reports = NEVER  # before what somebody says: announced that
    fronted = NEVER  # what begins a clause whose subject stands behind its verb
    grouped = NEVER  # such a beginning that is part of what the number is of: among the makers of
    name_ends = NEVER  # what is behind a subject and no part of it
    noun_like = ""  # what a noun looks like
    respectively = NEVER  # that several things have one value each
    expletive = NEVER  # what stands before a verb in place of its subject: there
    partly = NEVER  # that a number is of a part of what was named: of whom
    joins = NEVER  # before another subject of one sentence: and
    this = NEVER  # what may be what was named before, by another word: this measure is
    standing = NEVER  # all that stands between a name in commas and its number: at
    anaphor = NEVER  # what takes up the subject named before: a rate that
    reduced = NEVER  # what stands between an article and its noun and begins with a preposition
    relative = NEVER  # behind a noun, what tells more of it: to which the stores belong
    lasting = NEVER  # at the end of a subject, that a time before it is one: the period
    unnamed = NEVER  # what begins like a subject and names nothing: more, not for price
    interval_said = (
        NEVER  # that a sentence tells of the interval around an estimate: 95% confidence interval
    )
    interval_of = NEVER  # before what such an interval is of: the interval for
    between_ends = NEVER  # between the numbers of its ends: to an increase of
    supposed = NEVER  # that what a sentence says is only imagined: would
    example = NEVER  # that the numbers behind it are made up, to explain something
