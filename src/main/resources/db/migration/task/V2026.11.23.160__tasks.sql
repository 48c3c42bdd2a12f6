create schema task;

-- What a superior gave somebody below to do about a matter. Who hears of its end being missed stands in superior_id.
create table task.task (
    id uuid primary key,
    version int not null,
    matter_id uuid not null,
    matter_number text not null,
    line text not null,
    assigner_id uuid not null,
    superior_id uuid not null,
    superior_path text not null,
    organisation_id uuid not null,
    organisation_path text not null,
    worker_id uuid,
    instruction text not null,
    stage text not null check (stage in ('ASSIGNED', 'COMPLETED', 'ACCEPTED', 'REVOKED', 'DROPPED')),
    percent int not null,
    progress text,
    result text,
    returned_for text,
    returns int not null,
    deadline text not null,
    calendar_version text not null,
    due_at timestamptz not null,
    escalated_at timestamptz,
    assigned_at timestamptz not null,
    changed_at timestamptz not null,
    constraint task_percent_bounded check (percent between 0 and 100),
    constraint task_for_somebody_else check (worker_id is distinct from assigner_id),
    constraint task_below_its_superior check (starts_with(organisation_path, superior_path))
);
create index task_of_branch on task.task (organisation_path text_pattern_ops, due_at, id);
create index task_of_worker on task.task (worker_id, due_at, id);
create index task_of_matter on task.task (matter_id);
create index task_to_escalate on task.task (due_at) where stage = 'ASSIGNED' and escalated_at is null;

-- Somebody wants the holder of a matter to get on with it.
create table task.urge (
    id uuid primary key,
    version int not null,
    matter_id uuid not null,
    matter_number text not null,
    line text not null,
    citizen_id uuid not null,
    organisation_id uuid not null,
    organisation_path text not null,
    worker_id uuid,
    number int not null check (number > 0),
    by_applicant boolean not null,
    urger_id uuid not null,
    reason text,
    urged_at timestamptz not null,
    urged_on date not null,
    stage text not null check (stage in ('OPEN', 'ANSWERED', 'DROPPED')),
    deadline text not null,
    calendar_version text not null,
    due_at timestamptz not null,
    escalated_at timestamptz,
    answer text,
    answered_by uuid,
    answered_at timestamptz,
    constraint urge_counted_once unique (matter_id, number),
    constraint urge_answered_whole check (
        (stage = 'ANSWERED') = (answer is not null) and (answer is null) = (answered_at is null)
        and (answer is null) = (answered_by is null)),
    constraint urge_of_staff_has_a_reason check (by_applicant or reason is not null)
);
-- Rest days count to the next working day.
create unique index urge_once_a_working_day on task.urge (matter_id, urged_on) where by_applicant;
create index urge_of_branch on task.urge (organisation_path text_pattern_ops, due_at, id) where stage = 'OPEN';
create index urge_to_escalate on task.urge (due_at) where stage = 'OPEN' and escalated_at is null;
