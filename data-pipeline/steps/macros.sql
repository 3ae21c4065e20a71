-- Expressions that steps and rules share. Text dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything else gives null.

-- The first day that a text date may mean.
create or replace macro first_day_of(written) as
    case
        when regexp_full_match(written, '\d{4}') then try_cast(written || '-01-01' as date)
        when regexp_full_match(written, '\d{4}-\d{2}') then try_cast(written || '-01' as date)
        when regexp_full_match(written, '\d{4}-\d{2}-\d{2}') then try_cast(written as date)
    end;

-- The day after the last day that a text date may mean: the exclusive end of a span that it closes.
create or replace macro day_after(written) as
    case length(written)
        when 4 then (first_day_of(written) + interval 1 year)::date
        when 7 then (first_day_of(written) + interval 1 month)::date
        else (first_day_of(written) + interval 1 day)::date
    end;

-- The last day, inclusive, that a text date may mean.
create or replace macro last_day_of(written) as
    (day_after(written) - interval 1 day)::date;

-- Whether two half-open spans share a day; a null bound is open.
create or replace macro spans_meet(a_starts_on, a_ends_before, b_starts_on, b_ends_before) as
    coalesce(a_starts_on < b_ends_before, true) and coalesce(b_starts_on < a_ends_before, true);

-- The date some months later (earlier when negative); null stays null.
create or replace macro months_after(day, months) as
    (day + to_months(months::integer))::date;

-- A quotation of at most 120 characters.
create or replace macro quoted(words) as
    '“' || case when length(words) > 120 then left(words, 119) || '…' else words end || '”';

-- A date interval in words: one day, a month or year where it is just that, else both ends.
create or replace macro stated_date(lo, hi) as
    case
        when lo is null then 'an unknown date'
        when lo = hi then lo::varchar
        when lo = date_trunc('year', lo)::date and hi = (lo + interval 1 year - interval 1 day)::date
            then year(lo)::varchar
        when lo = date_trunc('month', lo)::date and hi = last_day(lo) then left(lo::varchar, 7)
        else lo::varchar || ' to ' || hi::varchar
    end;

-- The dates of some works in words, from those of the first (`first_lo` to `first_hi`) and of the last.
create or replace macro stated_dates(work_count, first_lo, first_hi, last_lo, last_hi) as
    case
        when work_count = 1 then stated_date(first_lo, last_hi)
        else stated_date(first_lo, first_hi) || ' to ' || stated_date(last_lo, last_hi)
    end;

-- A half-open span in words; an open bound is left out.
create or replace macro stated_span(starts_on, ends_before) as
    case
        when starts_on is null and ends_before is null then 'no dates stated'
        when ends_before is null then 'from ' || starts_on::varchar
        when starts_on is null then 'until ' || ((ends_before - interval 1 day)::date)::varchar
        else starts_on::varchar || ' to ' || ((ends_before - interval 1 day)::date)::varchar
    end;

-- A count with its noun, whose plural takes an s.
create or replace macro counted(n, noun) as
    n::varchar || ' ' || noun || case when n = 1 then '' else 's' end;

-- A number of person-months without needless zeros.
create or replace macro stated_months(months) as
    regexp_replace(printf('%.2f', months::double), '\.?0+$', '');

-- What a kind of form is called in a sentence.
create or replace macro form_name(form_type) as
    case form_type
        when 'biosketch' then 'biosketch'
        when 'cpos' then 'current and pending support form'
        when 'coi' then 'conflict-of-interest form'
        when 'coa' then 'collaborators form'
        when 'outside_activity' then 'outside activity form'
        when 'foreign_component' then 'report of foreign components'
        else form_type || ' form'
    end;

-- The gate at which a subject was stopped, from what stands between it and an answer.
create or replace macro gate_of(reading) as
    case reading
        when 'form_missing' then 'disclosure_missing'
        when 'form_undated' then 'disclosure_undated'
        else reading
    end;

-- Keys of which two compatible names share at least one: the family name with its words joined or sorted, and the whole
-- name likewise, for names whose parts are divided otherwise.
create or replace macro name_blocks(family_key, given_key) as
    list_distinct([
        'joined family ' || replace(family_key, ' ', ''),
        'sorted family ' || array_to_string(list_sort(string_split(family_key, ' ')), ' '),
        'joined name ' || replace(family_key || given_key, ' ', ''),
        'sorted name ' || array_to_string(list_sort(string_split(family_key || ' ' || given_key, ' ')), ' ')
    ]);

-- Further keys of a family name, for names that fit less closely: each of its words, and all of it with ae, oe, ue and aa as one letter.
create or replace macro loose_name_blocks(family_key) as
    list_transform(string_split(family_key, ' '), lambda word: 'word ' || word)
    || ['plain ' || regexp_replace(replace(family_key, ' ', ''), '([ou])e|(a)[ae]', '\1\2', 'g')];

-- The identifiers by which one author is recognized from work to work.
create or replace macro author_tokens(orcid, source_author_id) as
    list_filter(['orcid:' || orcid, 'source:' || source_author_id], lambda token: token is not null);

-- Whether a listing was in force on the whole of a date interval: `in_force`, `later` (listed after it), `before` (the listing
-- had ended), `possible` (on a part of it), or `undated`.
create or replace macro listing_force(lo, hi, listed_from, listed_before) as
    case
        when listed_from is null or lo is null then 'undated'
        when hi < listed_from then 'later'
        when lo >= listed_before then 'before'
        when lo >= listed_from and coalesce(hi < listed_before, true) then 'in_force'
        else 'possible'
    end;

-- The NIH activity code of an award (`R01`, `T32`): as its record states it, else as an NIH number opens with it; null for others.
create or replace macro nih_activity(activity_code, number_norm) as
    coalesce(
        upper(activity_code),
        nullif(regexp_extract(number_norm, '^([A-Z][A-Z0-9][0-9])[A-Z]{2}[0-9]{5,6}$', 1), '')
    );

-- The order in which sources are believed where nothing else decides: deposited by publishers, curated by hand, gathered by
-- machine, kept by readers; smaller first.
create or replace macro source_rank(source) as
    coalesce(
        list_position(
            [
                'crossref', 'pubmed', 'wos', 'scopus', 'openalex', 'dimensions', 'lens', 'ieee', 'acm', 'springer',
                'researchmap', 'ris', 'bibtex'
            ],
            source
        ),
        99
    );

-- Whether a source's work ids are its own, so that the same id in two files means the same work; the keys of reference
-- managers are not.
create or replace macro has_own_ids(source) as
    coalesce(source, '') not in ('', 'ris', 'bibtex', 'table', 'publish-or-perish', 'orcid');

-- A title as its letters and digits, in the spelling of all sources: without markup, accents and the notes of a retraction.
create or replace macro title_key(title) as
    regexp_replace(
        strip_accents(lower(translate(
            regexp_replace(
                regexp_replace(
                    regexp_replace(title, '<[^<>]{1,80}>', '', 'g'),
                    '&(amp|#38);|&', ' and ', 'g'
                ),
                '^\s*(retracted|withdrawn)(\s+(article|paper))?\s*[:.]\s*|\s*[(\[](retracted|withdrawn)\s+(article|paper)[^)\]]*[)\]]\s*$',
                '', 'ig'
            ),
            '₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹',
            '01234567890123456789'
        ))),
        '[^\p{L}\p{N}]+', '', 'g'
    );

-- Whether a title, with its key, says which work it is: long enough, and not the name of a kind of text that every issue has.
create or replace macro is_telling_title(title, key) as
    coalesce(
        (
            (length(key) >= 25 and regexp_matches(title, '\S\s+\S+\s+\S+\s+\S'))
            or regexp_matches(key, '[\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}]{10}')
        )
        and not regexp_matches(
            key,
            '^(author(s)?|publisher(s)?)?(correction|corrigend|errat|addend|retraction|expressionofconcern|repl(y|ies)(to|from)?|response(to|from|s)|comment|editorial|editors|introduction|introductory|preface|foreword|letter(s)?to|inthisissue|bookreview|reviewof|obituary|inmemoriam|abstract|tableofcontents|contents|frontmatter|backmatter|acknowledg|listof|proceedingsof|conferencereport|meetingabstract)'
        ),
        false
    );

-- Whether two descriptions under one identifier are surely not of one work: titles wholly apart, and another first author, or
-- where an author is not known, years apart. Titles or names in two scripts cannot be compared.
create or replace macro describes_another(a_title_key, a_family, a_year, b_title_key, b_family, b_year) as
    coalesce(
        regexp_matches(a_title_key, '[a-z]{6}') and regexp_matches(b_title_key, '[a-z]{6}')
        and not contains(a_title_key, b_title_key) and not contains(b_title_key, a_title_key)
        and jaro_winkler_similarity(a_title_key, b_title_key) < 0.75
        and case
            when a_family is null or b_family is null then abs(a_year - b_year) > 1
            else regexp_matches(a_family, '^[a-z]') and regexp_matches(b_family, '^[a-z]')
                and not contains(a_family, b_family) and not contains(b_family, a_family)
        end,
        false
    );

-- The kind of text that a source's type means, as far as sources can be compared by it; null where they cannot.
create or replace macro work_kind(type) as
    case
        when regexp_matches(lower(type), 'preprint|posted') then 'preprint'
        when regexp_matches(lower(type), 'retract') then 'retraction'
        when regexp_matches(lower(type), 'correct|errat|corrigend') then 'correction'
        when regexp_matches(lower(type), 'data.?set|software') then 'data'
        when regexp_matches(lower(type), 'article|review|letter|editorial|proceeding|conference|^jour$|^j$|^cpaper$|^conf$')
            then 'paper'
    end;

-- Whether two names, as their keys, may belong to one person: the same as namesCompatible in core/name.ts.
create or replace macro names_compatible(a_family, a_given, b_family, b_given) as
    case
        when a_family = '' or a_given = '' or b_family = '' or b_given = '' then false
        when a_family = b_family and a_given = b_given then true
        when replace(a_family, ' ', '') = replace(b_family, ' ', '')
            or list_sort(string_split(a_family, ' ')) = list_sort(string_split(b_family, ' '))
            then replace(a_given, ' ', '') = replace(b_given, ' ', '')
                or len(list_filter(
                    list_zip(string_split(a_given, ' '), string_split(b_given, ' '), true),
                    lambda pair: not (
                        pair[1] = pair[2]
                        or (length(pair[1]) = 1 and starts_with(pair[2], pair[1]))
                        or (length(pair[2]) = 1 and starts_with(pair[1], pair[2]))
                    )
                )) = 0
        else list_sort(string_split(a_family || ' ' || a_given, ' '))
                = list_sort(string_split(b_family || ' ' || b_given, ' '))
            or (
                not regexp_matches(a_family || a_given, '\p{Latin}')
                and replace(a_family || a_given, ' ', '') = replace(b_family || b_given, ' ', '')
            )
    end;

-- How far it is settled whose an authorship is: `decided` by a reviewer, `sure` by evidence, or `open`.
create or replace macro identity_state(method, is_sure) as
    case
        when method in ('reviewer', 'rejected') then 'decided'
        when is_sure then 'sure'
        else 'open'
    end;

-- What works that stand or fall together as one person's go by: the person, the author cluster and how far it is settled.
create or replace macro identity_group(person_id, cluster, method, is_sure) as
    person_id || ' ' || cluster || ' ' || identity_state(method, is_sure);
