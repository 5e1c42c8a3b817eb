-- What the sources make of each claim, worked out anew from the exported facts: one row a claim.
--
-- Reads a relation `facts` with the columns of facts.parquet, facts.csv or readacross.sqlite, but never their
-- `verdict`. Gives what the site itself computed. Numbers in brackets are rules of src/facts/SPEC.md.
--
-- Result: claim, verdict, sources and witnesses (how many), low, high, lowOpen, highOpen: the consensus, that is the
-- figures that all who agree leave open, null where nobody agrees or somebody disputes; 1 where the end is left out.
-- For the verdict of each fact read `fact_verdicts` instead of `claim_verdicts` in the last line.
--
-- Plain SQL: window functions, recursion that ends by itself (`union`), names that are keywords somewhere in double
-- quotes. Facts are compared within their claim only. Each step reads few others, because some engines plan a step
-- anew wherever it is read.
--
-- Ends are compared as doubles, which tell all decimals of up to 15 digits apart. Where a longer figure would decide,
-- `value` shows that it is longer, and nothing is concluded from ends that look the same (`too-fine-to-tell`).
with recursive

-- ---- The facts that count: neither withdrawn nor said again in other words (C5, D1)

-- Casts are for engines that guess types from a CSV.
typed_fact as (
  select
    id, claim, report, subject, metric, listing, origin, witness, mode, qualifier,
    "of" as second_thing,
    "by" as voice,
    "at" as line,
    cast(value as varchar(80)) as value,
    cast(low as double) as low,
    cast(high as double) as high,
    case when lowOpen then 1 else 0 end as low_open,
    case when highOpen then 1 else 0 end as high_open,
    cast(period as varchar(80)) as period,
    cast("asOf" as varchar(80)) as as_of,
    cast(published as varchar(80)) as published
  from facts
  where claim is not null and restates is null and withdrawn is null
),

read_fact as (
  select
    typed_fact.*,
    -- A reading without `asOf` was taken in its period (A4).
    case when as_of is not null then as_of when mode = 'market-implied' then period end as taken,
    -- What happens once to its subject has `once` where other claims' ids have their period (C2, C4).
    case
      when substr(claim, length(subject) + length(metric) + coalesce(length(second_thing) + 1, 0) + 3, 4) = 'once' then 1
      else 0
    end as is_once,
    -- The side on which the wording leaves room beyond its interval: 1 above, -1 below, 0 neither (A2). A minus, which
    -- stands behind the qualifier's space, turns it round. `at-least` has no end there to go beyond.
    case
      when qualifier = 'over' then case when value like '% -%' then -1 else 1 end
      when qualifier in ('under', 'at-most') then case when value like '% -%' then 1 else -1 end
      else 0
    end as leeway,
    -- Digits as printed; an end has at most one more. A range has two amounts.
    length(value) - length(
      replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        value, '0', ''), '1', ''), '2', ''), '3', ''), '4', ''), '5', ''), '6', ''), '7', ''), '8', ''), '9', '')
    ) - case when value like '%..%' then 14 else 0 end as digits
  from typed_fact
),

-- ---- When readings and forecasts were taken: EDTF to first and last day, each text once (P1, P3, P4)

written_span as (
  select distinct taken from read_fact where taken <> 'unknown'
),

unmarked_span as (
  select taken, replace(replace(replace(taken, '?', ''), '~', ''), '%', '') as span from written_span
),

slashed_span as (
  select
    taken,
    span,
    case '/'
      when substr(span, 1, 1) then 1
      when substr(span, 3, 1) then 3
      when substr(span, 5, 1) then 5
      when substr(span, 8, 1) then 8
      when substr(span, 11, 1) then 11
      else 0
    end as slash
  from unmarked_span
),

split_span as (
  select
    taken,
    case slash when 0 then span else substr(span, 1, slash - 1) end as first_end,
    case slash when 0 then span else substr(span, slash + 1, 10) end as last_end
  from slashed_span
),

-- 2025-Q1 starts in January, the winter 2025-24 ends in February 2026, 202X runs from 2020 to 2029.
parted_span as (
  select
    split_span.*,
    replace(substr(first_end, 1, 4), 'X', '0') as first_year,
    case substr(first_end, 6, 2)
      when '' then '01' when 'XX' then '01'
      when 'Q1' then '01' when 'Q2' then '04' when 'Q3' then '07' when 'Q4' then '10'
      when '21' then '03' when '22' then '06' when '23' then '09' when '24' then '12'
      else substr(first_end, 6, 2)
    end as first_month,
    case substr(first_end, 9, 2) when '' then '01' when 'XX' then '01' else substr(first_end, 9, 2) end as first_date,
    case
      when substr(last_end, 6, 2) = '24'
        then substr(cast(10001 + cast(substr(last_end, 1, 4) as integer) as varchar(5)), 2, 4)
      else replace(substr(last_end, 1, 4), 'X', '9')
    end as last_year,
    case substr(last_end, 6, 2)
      when '' then '12' when 'XX' then '12'
      when 'Q1' then '03' when 'Q2' then '06' when 'Q3' then '09' when 'Q4' then '12'
      when '21' then '05' when '22' then '08' when '23' then '11' when '24' then '02'
      else substr(last_end, 6, 2)
    end as last_month,
    case substr(last_end, 9, 2) when 'XX' then '' else substr(last_end, 9, 2) end as last_date
  from split_span
),

-- An end that is open or not known has no day. Distinct already: said again, it keeps engines from working this out
-- for each fact.
span_days as (
  select distinct
    taken,
    case when first_end not in ('', '..') then first_year || '-' || first_month || '-' || first_date end as first_taken,
    case
      when last_end not in ('', '..')
        then last_year || '-' || last_month || '-' || case
          when last_date <> '' then last_date
          when last_month in ('04', '06', '09', '11') then '30'
          when last_month <> '02' then '31'
          when cast(last_year as integer) % 400 = 0 then '29'
          when cast(last_year as integer) % 100 = 0 then '28'
          when cast(last_year as integer) % 4 = 0 then '29'
          else '28'
        end
    end as last_taken
  from parted_span
),

-- ---- Which listing each fact is about; `listing` is empty where the metric doesn't measure one (L1 to L4)

named_fact as (
  select
    read_fact.*,
    -- Whether its source names a listing for one figure of the claim and none for another.
    case
      when count(listing) over (partition by claim, report) in (0, count(*) over (partition by claim, report)) then 0
      else 1
    end as is_mixed,
    -- The same, where examined sources name one listing only.
    min(case when origin is not null then listing end) over (partition by claim) as first_examined,
    max(case when origin is not null then listing end) over (partition by claim) as last_examined
  from read_fact
),

listed_fact as (
  select
    named_fact.*,
    -- A fact without listing takes that of its story, where this names just one (L2).
    case
      when listing is not null or origin is null then listing
      when max(is_mixed) over (partition by claim, origin) = 1 then null
      when min(listing) over (partition by claim, origin) = max(listing) over (partition by claim, origin)
        then min(listing) over (partition by claim, origin)
    end as listed
  from named_fact
),

-- ---- What comparing them needs

spanned_fact as (
  select listed_fact.*, span_days.first_taken, span_days.last_taken
  from listed_fact
  left join span_days on span_days.taken = listed_fact.taken
),

placed_fact as (
  select
    spanned_fact.*,
    -- Facts stand in order of source, then of its text, then of id (V8).
    row_number() over (
      partition by claim order by report, case when line is null then 1 else 0 end, line, id
    ) as place,
    case
      when period is null then 0
      when substr(period, 1, 1) in ('/', '.') or substr(period, length(period), 1) in ('/', '.') then 0
      else 1
    end as is_dated,
    -- Whether it is a reading whose day is known (A4).
    case
      when mode = 'market-implied' and first_taken is not null and last_taken is not null then 1
      else 0
    end as is_read,
    -- A forecast was made on its `asOf`, or else when it was published (A5).
    case when as_of is null then published else first_taken end as first_made,
    case when as_of is null then published else last_taken end as last_made,
    coalesce(case when as_of is not null then last_taken end, published, '') as day_made,
    case when mode = 'projected' and voice is not null then 1 else 0 end as is_named_forecast
  from spanned_fact
),

fact as (
  select
    placed_fact.*,
    -- Readings of one day in a claim have one number, from 1 up; 0: no reading of a known day.
    is_read * dense_rank() over (partition by claim order by first_taken, last_taken) as reading,
    -- Whether it can be compared with other stories (A4, A7).
    case
      when is_once = 0 and is_dated = 0 then 0
      when mode = 'market-implied' and is_read = 0 then 0
      else 1
    end as is_portable,
    -- Of several undated facts of one source in a claim nobody can tell which another source means (P6).
    case
      when is_once = 0 and sum(case when period is null then 1 else 0 end) over (partition by claim, report) > 1 then 1
      else 0
    end as is_ambiguous,
    -- Facts alike in all of this start the same set below: the first of them does for all (V6).
    row_number() over (
      partition by
        claim, low, high, low_open, high_open, qualifier, as_of, published, listed,
        case when is_dated = 1 then null else origin end
      order by place
    ) as nth_alike
  from placed_fact
),

-- ---- How each fact stands to each of another source in its claim (A1 to A7, L1, L3, V1)

pair as (
  select
    a.claim, a.place, a.report, a.witness, a.mode, a.voice, a.nth_alike,
    b.place as other, b.report as other_report, b.witness as other_witness,
    a.is_named_forecast, a.day_made, b.day_made as other_day_made,
    a.listed, b.listed as other_listed,
    -- Whether they are about two listings, or one of them could as well be about another that an examined source names.
    case
      when a.listed is not null and b.listed is not null then case when a.listed = b.listed then 0 else 1 end
      when coalesce(a.listed, b.listed) <> a.first_examined or coalesce(a.listed, b.listed) <> a.last_examined then 1
      else 0
    end as are_listings_apart,
    a.is_portable * b.is_portable as are_portable,
    a.is_portable, b.is_portable as is_other_portable, a.reading, b.reading as other_reading,
    case when a.is_ambiguous + b.is_ambiguous > 0 then 1 else 0 end as is_ambiguous,
    case when a.origin = b.origin then 1 else 0 end as is_same_story,
    -- A source whose origin wasn't examined has no witness and is independent of nobody (W3).
    case when a.witness <> b.witness then 1 else 0 end as is_independent,
    -- Whether two forecasts were made on one day, or on days apart; null where that can't be told. Within one story
    -- only `asOf` tells (A5).
    case
      when a.origin = b.origin and (a.as_of is null or b.as_of is null) then null
      when a.first_made is null or a.last_made is null or b.first_made is null or b.last_made is null then null
      when a.last_made < b.first_made or b.last_made < a.first_made then 'apart'
      when a.first_made = b.first_made and a.last_made = b.last_made then 'together'
    end as made,
    -- Whether the intervals meet (A1). One without an end agrees with the same qualifier and amount only (A3).
    case
      when a.value = b.value then 1
      when a.low is null or a.high is null or b.low is null or b.high is null
        then case when a.qualifier = b.qualifier and (a.low = b.low or a.high = b.high) then 1 else 0 end
      when a.high < b.low or (a.high = b.low and a.high_open + b.low_open > 0) then 0
      when b.high < a.low or (b.high = a.low and b.high_open + a.low_open > 0) then 0
      else 1
    end as do_meet,
    -- Whether there is room for both above and below, given how far their wordings reach (A2).
    case
      when a.leeway = 1 or a.high is null or b.leeway = -1 or b.low is null then 1
      when a.high < b.low or (a.high = b.low and a.high_open + b.low_open > 0) then 0
      else 1
    end as is_room_above,
    case
      when b.leeway = 1 or b.high is null or a.leeway = -1 or a.low is null then 1
      when b.high < a.low or (b.high = a.low and b.high_open + a.low_open > 0) then 0
      else 1
    end as is_room_below,
    case
      when a.value = b.value or (a.digits < 15 and b.digits < 15) then 0
      when a.high = b.low or b.high = a.low then 1
      when (a.low is null or a.high is null) and (a.low = b.low or a.high = b.high) then 1
      else 0
    end as is_too_fine,
    case
      when b.low is null or b.low < a.low or (b.low = a.low and b.low_open <= a.low_open) then 1
      else 0
    end as holds_low_end
  from fact as a
  join fact as b on b.claim = a.claim and b.report <> a.report
),

-- `agree`, `dispute`, or the reason why the two stand apart.
relation as (
  select
    pair.*,
    case
      when are_listings_apart = 1 then 'both-can-be-true'
      when is_same_story = 0 and are_portable = 0 then 'period-unknown'
      when reading > 0 and other_reading > 0 and reading <> other_reading then 'different-period'
      when mode = 'projected' and voice is null and is_same_story = 0 then 'different-forecaster'
      when is_too_fine = 1 then 'too-fine-to-tell'
      when do_meet = 1 then 'agree'
      when is_room_above = 1 and is_room_below = 1 then 'both-can-be-true'
      when is_named_forecast = 1 and made = 'apart' then 'earlier-forecast'
      when is_named_forecast = 1 and made is null and is_same_story = 0 then 'period-unknown'
      when is_ambiguous = 1 then 'period-unknown'
      else 'dispute'
    end as relation
  from pair
),

-- A dispute reaches all that agree, directly or by way of others, with one of its sides (V5).
disputed as (
  select claim, place from relation where relation = 'dispute'
  union
  select relation.claim, relation.other
  from disputed
  join relation on relation.claim = disputed.claim and relation.place = disputed.place
  where relation.relation = 'agree'
),

-- ---- The best set in which each agrees with each (V6)

-- Intervals that all hold one figure meet at the low end of one of them, so that one set for each fact is enough:
-- itself, and of what agrees with it and holds its low end as much as goes together. All of these meet. Two of them
-- fail to agree only where both are of one source, or where they can't be compared, and are then on different sides:
-- other stories (-1); what is of the first fact's story and can't be compared with others (0); where its own day isn't
-- known, each known day (1 and up). Null goes with all. Or else they are of two listings, though it is of none.
candidate as (
  select
    claim, place as seed, other as place, other_report as report, other_witness as witness,
    case when is_named_forecast = 1 then other_day_made else '' end as day_made,
    1 - is_independent as is_copy,
    case when listed is null then other_listed end as listing,
    case
      when is_same_story = 0 then -1
      when is_portable = 1 then case when is_other_portable = 1 then null else 0 end
      when reading = 0 and other_reading > 0 then other_reading
    end as side
  from relation
  where relation = 'agree' and holds_low_end = 1 and nth_alike = 1
),

-- Other witnesses come in first, then the order of facts; one fact of a source; and whatever is on a side and comes in
-- first keeps the other sides out.
ordered_candidate as (
  select
    candidate.*,
    row_number() over (partition by claim, seed, report order by is_copy, place) as nth_of_source
  from candidate
),

sided_candidate as (
  select
    ordered_candidate.*,
    first_value(side) over (
      partition by claim, seed
      order by case when side is not null and nth_of_source = 1 then 0 else 1 end, is_copy, place
    ) as side_taken
  from ordered_candidate
),

admitted as (
  select
    sided_candidate.*,
    row_number() over (partition by claim, seed, report order by is_copy, place) as nth_admitted
  from sided_candidate
  where side is null or side = side_taken
),

-- Whatever has a listing and comes in first keeps the other listings out (L1).
listed_candidate as (
  select
    admitted.*,
    first_value(listing) over (
      partition by claim, seed
      order by case when listing is not null and nth_admitted = 1 then 0 else 1 end, is_copy, place
    ) as listing_taken
  from admitted
),

listed_member as (
  select
    listed_candidate.*,
    row_number() over (partition by claim, seed, report order by is_copy, place) as nth_listed
  from listed_candidate
  where listing is null or listing = listing_taken
),

member as (
  select claim, seed, place, report, witness, day_made from listed_member where nth_listed = 1
  union all
  select claim, place, place, report, witness, case when is_named_forecast = 1 then day_made else '' end
  from fact
  where nth_alike = 1
),

set_size as (
  select
    claim,
    seed,
    max(day_made) as latest,
    count(distinct witness) as witnesses,
    count(distinct report) as sources,
    min(place) as first_place
  from member
  group by claim, seed
),

-- A named forecaster's latest word, several sources before one, then more witnesses, more sources, the first in order.
ranked_set as (
  select
    set_size.*,
    row_number() over (
      partition by claim
      order by
        latest desc, case when sources > 1 then 1 else 0 end desc, witnesses desc, sources desc, first_place, seed
    ) as nth_best
  from set_size
),

best_member as (
  select member.claim, member.place, member.report, ranked_set.sources
  from ranked_set
  join member on member.claim = ranked_set.claim and member.seed = ranked_set.seed
  where ranked_set.nth_best = 1
),

-- In a disputed claim the core is what is disputed; a core of one source takes in all that this source says there.
judged_fact as (
  select
    fact.*,
    case when disputed.place is null then 0 else 1 end as is_disputed,
    case when best_member.place is null then 0 else 1 end as is_best
  from fact
  left join disputed on disputed.claim = fact.claim and disputed.place = fact.place
  left join best_member
    on best_member.claim = fact.claim
    and (best_member.place = fact.place or (best_member.sources = 1 and best_member.report = fact.report))
),

cored_fact as (
  select
    judged_fact.*,
    case when max(is_disputed) over (partition by claim) = 1 then is_disputed else is_best end as is_core
  from judged_fact
),

standing_fact as (
  select
    cored_fact.*,
    case when witness is null then 0 else max(is_core) over (partition by claim, witness) end as is_core_witness,
    max(case when is_core = 1 then low end) over (partition by claim) as core_low,
    min(case when is_core = 1 then high end) over (partition by claim) as core_high
  from cored_fact
),

-- ---- What stands apart from the core (R1)

-- Of two forecasts only the earlier is apart. A witness that the core lacks has to agree with a witness of the core.
facing as (
  select
    relation.claim,
    relation.place,
    max(case when relation.relation = 'agree' then 1 + relation.is_independent else 0 end) as agreement,
    max(case
      when other.is_core = 0 or relation.relation in ('agree', 'dispute') then 0
      when relation.relation = 'earlier-forecast' and relation.day_made > relation.other_day_made then 0
      else 1
    end) as is_kept_apart,
    max(case
      when other.is_core = 0 or relation.relation <> 'agree' then 0
      when relation.is_independent = 1 or relation.witness is null or own.is_core_witness = 1 then 1
      else 0
    end) as is_with_core
  from relation
  join standing_fact as own on own.claim = relation.claim and own.place = relation.place
  join standing_fact as other on other.claim = relation.claim and other.place = relation.other
  group by relation.claim, relation.place
),

verdict_fact as (
  select
    standing_fact.*,
    case
      when is_disputed = 1 then 'disputed'
      when agreement = 2 then 'corroborated'
      when agreement = 1 then 'syndicated'
      else 'single-source'
    end as own_verdict,
    case when is_core = 0 and is_kept_apart = 1 and is_with_core = 0 then 1 else 0 end as is_apart
  from standing_fact
  left join facing on facing.claim = standing_fact.claim and facing.place = standing_fact.place
),

-- ---- Claims (V7)

counted_claim as (
  select
    claim,
    max(is_disputed) as is_disputed,
    count(distinct case when is_apart = 0 then report end) as sources,
    count(distinct case when is_apart = 0 then witness end) as witnesses,
    max(core_low) as low,
    max(core_high) as high,
    -- An end that any of the core leaves out is left out.
    max(case when is_core = 1 and (core_low is null or (low = core_low and low_open = 1)) then 1 else 0 end) as low_open,
    max(case when is_core = 1 and (core_high is null or (high = core_high and high_open = 1)) then 1 else 0 end)
      as high_open
  from verdict_fact
  group by claim
),

judged_claim as (
  select
    counted_claim.*,
    case
      when is_disputed = 1 then 'disputed'
      when sources < 2 then 'single-source'
      when witnesses < 2 then 'syndicated'
      else 'corroborated'
    end as verdict,
    case
      when is_disputed = 1 or sources < 2 then 0
      when low > high or (low = high and low_open + high_open > 0) then 0
      else 1
    end as has_consensus
  from counted_claim
),

claim_verdicts as (
  select
    claim,
    verdict,
    sources,
    witnesses,
    case when has_consensus = 1 then low end as low,
    case when has_consensus = 1 then high end as high,
    case when has_consensus = 1 then low_open end as lowOpen,
    case when has_consensus = 1 then high_open end as highOpen
  from judged_claim
),

-- ---- Facts: what says another fact again goes with the fact at the end of that chain (C5)

restatement as (
  select id, restates as target from facts where restates is not null and claim is not null and withdrawn is null
  union
  select restatement.id, facts.restates
  from restatement
  join facts on facts.id = restatement.target
  where facts.restates is not null
),

said_fact as (
  select id, id as target from read_fact
  union all
  select id, target from restatement
),

fact_verdicts as (
  select said_fact.id, verdict_fact.claim, verdict_fact.own_verdict as verdict, verdict_fact.is_apart as isApart
  from said_fact
  join verdict_fact on verdict_fact.id = said_fact.target
)

select * from claim_verdicts order by claim;
