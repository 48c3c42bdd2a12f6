package org.legalcircle.notification;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.consultation.Bureau;
import org.legalcircle.consultation.Citizen;
import org.legalcircle.notification.usecase.FindingRecipients;
import org.legalcircle.notification.usecase.SendingTexts;

/** Citizens with a telephone, and the two steps by which what happened gets there. */
@Singleton
class Phone {
    private final FindingRecipients recipients;
    private final Bureau bureau;
    private final SendingTexts sending;
    private final Pool pool;

    Phone(FindingRecipients recipients, Bureau bureau, SendingTexts sending, Pool pool) {
        this.recipients = recipients;
        this.bureau = bureau;
        this.sending = sending;
        this.pool = pool;
    }

    /** A citizen who can be reached. */
    record Owner(Citizen citizen, String mobile) {}

    Owner owner() {
        var citizen = bureau.citizen();
        var contacts = Bureau.await(() -> recipients.contacts(Set.of(citizen.id())));
        return new Owner(citizen, contacts.get(citizen.id()).mobile());
    }

    /** What happened becomes notices. */
    void hear() {
        bureau.letEverybodyHear();
    }

    /** What is due is sent. */
    void send() {
        Bureau.await(sending::sendAll);
    }

    /** How the text message of a booking's only notice with one stands. */
    Standing standing(UUID booking) {
        var rows = Bureau.await(() -> pool.preparedQuery("""
                        select delivery.id, state, attempts, extract(epoch from next_attempt_at)::bigint, last_failure
                        from notification.delivery join notification.notice on notice.id = notice_id
                        where booking_id = $1 and channel = 'SMS' order by notice.created_at, notice.id""").execute(Tuple.of(booking)));
        var row = rows.iterator().next();
        return new Standing(row.getUUID(0), row.getString(1), row.getInteger(2), row.getLong(3), row.getString(4));
    }

    /** One delivery; {@code next} in seconds since 1970, or null. */
    record Standing(UUID id, String state, int attempts, Long next, String failure) {}
}
