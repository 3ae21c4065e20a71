-- Which organization a record means, how that was found and how sure it is. A null organization is unresolved; an id
-- `name:…` is a name that no registry knows, which equals itself and proves nothing.
--
-- It is the one that the record states or names (`stated_org_id`), unless the registry or the year of the work says otherwise (`by_year`):
-- `withdrawn` or `successor`, it has become another by then; `predecessor`, it was established later, and the text names what was before it;
-- `not_established`, it was established later, and no predecessor is named: the link is less sure; `divided`, it had become several
-- others by then, of which the text names none: it stays, and is no surer than a relative. The host of the author's e-mail
-- address makes it surer or less sure, and decides nothing.
-- grain: subject
with witnessed as (
    select
        stated_organization.* exclude (confidence, basis, also_named),
        -- The same as confidenceWithSender in organizations/evidence.ts; where the text contradicts a source, an address does not mend it.
        case
            when stated_organization.method = 'ror_contradicted' then stated_organization.confidence
            when affiliation_email.agreement = 'own' then greatest(stated_organization.confidence, 0.97)
            when affiliation_email.agreement = 'kin' then greatest(stated_organization.confidence, 0.92)
            when affiliation_email.agreement = 'other' and starts_with(stated_organization.method, 'acronym_')
                then least(stated_organization.confidence, 0.5)
            when affiliation_email.agreement = 'other' and ends_with(stated_organization.method, '_city')
                then least(stated_organization.confidence, 0.94)
            when affiliation_email.agreement = 'other' then least(stated_organization.confidence, 0.75)
            else stated_organization.confidence
        end as confidence,
        stated_organization.basis || case affiliation_email.agreement
            when 'own' then ' The author’s e-mail address is of this organization too.'
            when 'kin' then ' The author’s e-mail address is of ' || affiliation_email.sender_name
                || ', which the registry relates to it.'
            when 'other' then ' But the author’s e-mail address is of ' || affiliation_email.sender_name || '.'
            else ''
        end as basis
    from stated_organization
    left join affiliation_email using (subject_kind, subject_id)
),
later as (
    select
        witnessed.subject_kind,
        witnessed.subject_id,
        arg_max(organization_successor.successor_id, organization_successor.steps) as org_id,
        arg_max(organization_successor.basis, organization_successor.steps) as basis,
        arg_max(organization_successor.from_year is null, organization_successor.steps) as is_withdrawn
    from witnessed
    join organization_successor using (org_id)
    where organization_successor.from_year is null
    or witnessed.year >= organization_successor.from_year
    group by
        witnessed.subject_kind,
        witnessed.subject_id
),
followed as (
    select
        witnessed.subject_id,
        witnessed.subject_kind,
        witnessed.year,
        witnessed.org_id as stated_org_id,
        coalesce(later.org_id, witnessed.org_id) as org_id,
        later.is_withdrawn,
        organization_division.org_id is not null as is_divided,
        witnessed.method,
        -- As sure as the name of a relative makes a link that a source gives.
        case
            when later.is_withdrawn = false or organization_division.org_id is not null then least(witnessed.confidence, 0.93)
            else witnessed.confidence
        end as confidence,
        witnessed.basis || case
            when organization_division.org_id is not null then ' The work is of ' || witnessed.year || ': ' || organization_division.basis
            when later.org_id is null then ''
            when later.is_withdrawn then ' ' || later.basis
            else ' The work is of ' || witnessed.year || ': ' || later.basis
        end as basis,
        case when later.org_id is null then witnessed.predecessor_id end as predecessor_id
    from witnessed
    left join later using (subject_kind, subject_id)
    left join organization_division
        on organization_division.org_id = coalesce(later.org_id, witnessed.org_id)
        and witnessed.year >= organization_division.from_year
),
placed as (
    select
        followed.*,
        coalesce(followed.year < registered_organization.established, false) as is_early,
        -- In the ON clause it would make the join a nested loop.
        case when coalesce(predecessor.established <= followed.year, true) then predecessor.org_id end as earlier_id,
        ' The work is of ' || followed.year || ', and ' || registered_organization.name || ' was established in '
            || registered_organization.established as before,
        predecessor.name || coalesce(' of ' || predecessor.established, '') as earlier_name
    from followed
    left join registered_organization using (org_id)
    left join registered_organization as predecessor on predecessor.org_id = followed.predecessor_id
)
select
    subject_id,
    subject_kind,
    case when is_early then coalesce(earlier_id, org_id) else org_id end as org_id,
    method,
    -- All 18 different texts that were older than what they name were of the same university before it was founded anew: few to be sure by.
    case when is_early and earlier_id is null then least(confidence, 0.88) else confidence end as confidence,
    basis || case
        when not is_early then ''
        when earlier_id is null then before || '.'
        else before || ': its predecessor ' || earlier_name || ', which the text names too, is meant.'
    end as basis,
    stated_org_id,
    case
        when is_early and earlier_id is not null then 'predecessor'
        when is_early then 'not_established'
        when is_divided then 'divided'
        when is_withdrawn then 'withdrawn'
        when not is_withdrawn then 'successor'
    end as by_year
from placed
order by
    subject_kind,
    subject_id
