# %% [markdown]
# # Themes in a consultation, in a notebook
#
# Each `# %%` is a cell: VS Code, Spyder and Jupytext open this file as a notebook. As a program
# it prints what the cells would show. It needs `pip install edau pandas`.

# %%
import pathlib
import tempfile

import edau

data = pathlib.Path(__file__).parent / "data" / "digital-services.csv"

# %% [markdown]
# Every row is accounted for: what was not accepted stands in the ledger, with its reason.

# %%
corpus = edau.read_corpus(data, text="answer", id="ref")
print(corpus.ledger)
print(corpus.ledger.to_pandas()["reason"].value_counts())

# %%
analysis = edau.find_themes(corpus, themes=12)
print(analysis.balance)
for theme in analysis:
    print(f"{theme.submissions:4} {theme.share:6.1%}  {theme.label}: {', '.join(theme.terms[:5])}")

# %% [markdown]
# Behind every number are the points that it counts, as places in the submissions.

# %%
points = analysis.points.to_pandas()
largest = analysis.themes[0]
said = points[points["theme"] == largest.theme].sort_values("similarity", ascending=False)
print(said[["id", "char_begin", "char_end", "text"]].head(5).to_string(index=False))

# %% [markdown]
# What fits no theme is listed, the most unlike first; texts that many sent are named once.

# %%
print(analysis.unthemed.to_pandas()[["reason", "text"]].head(5).to_string(index=False))
for campaign in analysis.campaigns:
    print(f"{campaign.copies} copies, {campaign.edited} edited: {campaign.template[:60]}…")

# %% [markdown]
# Later submissions go into the same themes, or into none.

# %%
late = ["No broadband in our valley, still.", "Could the forms be shorter?", None]
for row in analysis.model.assign(late).assignments:
    print(row.id, dict(analysis.model.themes).get(row.theme, "in no theme"))

# %%
with tempfile.TemporaryDirectory() as folder:
    analysis.report(pathlib.Path(folder) / "out")
