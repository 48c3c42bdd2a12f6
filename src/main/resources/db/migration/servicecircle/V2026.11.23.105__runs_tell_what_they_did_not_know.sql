-- Whether an estimate stood in for an engine, and whether the holidays of the week were known: of 2025 and 2026 they were.
update servicecircle.coverage_run
set result = cast(cast(result as jsonb) || jsonb_build_object(
        'standIn', cast(cast(result as jsonb) ->> 'estimated' as boolean)
            and cast(result as jsonb) ->> 'engine' <> 'ESTIMATE',
        'holidaysKnown', cast(cast(result as jsonb) -> 'question' ->> 'week' as date)
            between '2025-01-01' and '2026-12-24') as text);
