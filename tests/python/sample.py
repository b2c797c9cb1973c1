"""Invented submissions on three subjects."""

TEXTS = [
    "The bus never comes to our village on a Sunday.",
    "A bus every hour would let me keep my job.",
    "We need a later bus home from the hospital.",
    "The last bus leaves before the evening class ends.",
    "My broadband drops out whenever it rains.",
    "Faster broadband would let the farm sell online.",
    "No broadband at all on our side of the valley.",
    "We were promised broadband four years ago.",
    "The library should stay open on Saturdays.",
    "Our library is the only warm place in winter.",
    "Please do not close the library.",
    "Mae’r llyfrgell yn bwysig i ni, dŵr poeth a phaned.",
]


def long_texts():
    """Enough to search for some seconds."""
    return [
        f"{text} Number {i} of many: word{i % 977} word{i % 613}."
        for i in range(20000)
        for text in TEXTS
    ]
