package org.legalcircle.casework.mediation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.mediation.ConfirmationDeadlineNeared;
import org.legalcircle.casework.mediation.InstalmentMissed;
import org.legalcircle.casework.mediation.InstalmentNeared;
import org.legalcircle.casework.mediation.domain.Reminder;
import org.legalcircle.casework.mediation.domain.ReminderKind;
import org.legalcircle.platform.event.DomainEvent;

/** What is to be told of agreements in effect, and when. */
@Singleton
public class AgreementReminders {
    private static final String PLAN = """
            insert into mediation.reminder (matter_id, subject_id, kind, at, deadline_at) values (?1, ?2, ?3, ?4, ?5)
            on conflict (subject_id, kind, at) do nothing""";
    /**
     * Taken out and told in one transaction: each is told once, whichever instance does it. What was performed or asked
     * for meanwhile is left out, as is what nears no more.
     */
    private static final String TAKE_DUE = """
            with due as (
                delete from mediation.reminder where (subject_id, kind, at) in (
                    select subject_id, kind, at from mediation.reminder
                    where at <= ?1 order by at limit 200 for update skip locked)
                returning matter_id, subject_id, kind, deadline_at)
            select due.kind, due.matter_id, due.subject_id, due.deadline_at, debtor.account_id, payee.account_id,
                   (select string_agg(distinct cast(account_id as text), ',') from mediation.party
                    where mediation_id = due.matter_id)
            from due left join mediation.instalment on instalment.id = due.subject_id
                 left join mediation.party debtor on debtor.id = instalment.debtor_id
                 left join mediation.party payee on payee.id = instalment.payee_id
            where case due.kind
                  when 'CONFIRMATION_NEARS' then due.deadline_at > ?1 and not exists (
                      select from mediation.judicial_confirmation
                      where matter_id = due.matter_id and stage not in ('ASKED', 'NOT_FILED'))
                  else instalment.state in ('OPEN', 'PARTLY_PERFORMED')
                      and (due.kind = 'INSTALMENT_MISSED' or due.deadline_at > ?1) end""";

    private static final String ANY = "select count(*) from mediation.reminder where at <= ?1";

    /** Plans them in the transaction at hand; what should have been told before is told at once. */
    public Uni<Void> plan(List<Reminder> reminders, Instant now) {
        return Panache.getSession()
                .chain(session -> Multi.createFrom()
                        .iterable(reminders)
                        .onItem()
                        .transformToUniAndConcatenate(reminder -> session.createNativeQuery(PLAN)
                                .setParameter(1, reminder.matterId())
                                .setParameter(2, reminder.subjectId())
                                .setParameter(3, reminder.kind().name())
                                .setParameter(4, later(reminder.at(), now).atOffset(ZoneOffset.UTC))
                                .setParameter(5, reminder.deadlineAt().atOffset(ZoneOffset.UTC))
                                .executeUpdate())
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Whether anything is due by now. */
    public Uni<Boolean> anyDue(Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ANY, Long.class)
                        .setParameter(1, now.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .map(count -> count > 0);
    }

    /** Takes out some of what is due, as what is to be told; each is answered once. */
    public Uni<List<DomainEvent>> takeDue(Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE_DUE, Object[].class)
                        .setParameter(1, now.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(rows -> rows.stream().map(row -> told(row, now)).toList());
    }

    private static DomainEvent told(Object[] row, Instant now) {
        var matter = (UUID) row[1];
        var subject = (UUID) row[2];
        var deadline = ((OffsetDateTime) row[3]).toInstant();
        var debtor = (UUID) row[4];
        var payee = (UUID) row[5];
        return switch (ReminderKind.valueOf((String) row[0])) {
            case INSTALMENT_NEARS -> new InstalmentNeared(matter, subject, debtor, payee, deadline, now);
            case INSTALMENT_MISSED -> new InstalmentMissed(matter, subject, debtor, payee, deadline, now);
            case CONFIRMATION_NEARS ->
                new ConfirmationDeadlineNeared(matter, ids((String) row[6]), subject, deadline, now);
        };
    }

    private static List<UUID> ids(String joinedOrNull) {
        return joinedOrNull == null
                ? List.of()
                : Arrays.stream(joinedOrNull.split(",")).map(UUID::fromString).toList();
    }
}
