"""What a trial says of the time after an end of the server."""

from bench.heard import End, Right, Seen, again, recovery


def test_only_answers_to_questions_asked_after_the_end_count() -> None:
    seen = Seen(kills=[End(10.0, 0.0), End(90.0, 4.0)])
    for number, when in ((0, Right(9.0, 11.0)), (0, Right(12.0, 13.0)), (1, Right(10.5, 16.0))):
        seen.answered(number, "show", when)
    assert again(seen, 10.0, 3) == {0: 3.0, 1: 6.0}
    assert recovery(seen, 3) == [
        "end 1: right answers again for 2 of 3 clients, half of them within 4.5 s, the last after 6.0 s",
        "end 2: server started again after 4.0 s, no right answer afterwards",
    ]
