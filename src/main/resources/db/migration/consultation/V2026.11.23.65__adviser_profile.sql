-- What is told of an adviser is edited apart from the opening rules, so each has a version of its own.
alter table consultation.adviser add column profile_version int not null default 0;
