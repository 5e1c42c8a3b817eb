-- What the sources make of each claim that is made of statements: one row a claim, like reconcile.sql for figures.
--
-- Reads a relation `statements` with the columns of statements.parquet, statements.csv or readacross.sqlite, but never
-- their `verdict`. Numbers in brackets are rules of src/facts/SPEC.md.
with counted_claim as (
  select
    claim,
    count(distinct report) as sources,
    -- A source whose origin wasn't examined has no witness and isn't counted (W3).
    count(distinct witness) as witnesses,
    count(distinct says) as positions
  from statements
  group by claim
)

select
  claim,
  case
    when sources < 2 then 'single-source'
    -- With several sources, whoever affirms and whoever denies can't all be the same one (S3).
    when positions > 1 then 'disputed'
    when witnesses < 2 then 'syndicated'
    else 'corroborated'
  end as verdict,
  sources,
  witnesses
from counted_claim
order by claim;
