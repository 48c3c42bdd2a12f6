package org.legalcircle.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.legalcircle.consultation.BookingFacts;

/** What a notice tells. */
public enum NoticeKind {
    BOOKING_CONFIRMED(Text.CAN_WAIT, "CONFIRMED"),
    BOOKING_MOVED(Text.CAN_WAIT, "CONFIRMED", "HELD"),
    /** The citizen cancelled. */
    BOOKING_CANCELLED(Text.NONE, "CANCELLED"),
    /** Staff cancelled. */
    BOOKING_CALLED_OFF(Text.CAN_WAIT, "CANCELLED"),
    /** A hold ran out. */
    BOOKING_EXPIRED(Text.NONE, "EXPIRED"),
    BOOKING_MISSED(Text.NONE, "MISSED"),
    /** It was wrong that the citizen did not come. */
    NO_SHOW_WITHDRAWN(Text.NONE, "IN_SESSION", "COMPLETED"),
    REMINDER_DAY_BEFORE(Text.CAN_WAIT, "CONFIRMED"),
    REMINDER_HOUR_BEFORE(Text.URGENT, "CONFIRMED"),
    SEAT_OFFERED(Text.URGENT, "OFFERED"),
    /** An offer ran out. */
    OFFER_LAPSED(Text.NONE, "EXPIRED"),
    WAITLIST_JOINED(Text.NONE),
    WAITLIST_LEFT(Text.NONE),
    /** The time that was waited for is over. */
    WAITLIST_LAPSED(Text.NONE),
    MEDIATION_SESSION_CALLED(Text.NONE),
    MEDIATION_SESSION_MOVED(Text.NONE),
    MEDIATION_SESSION_CALLED_OFF(Text.NONE),
    /** The parties are to choose somebody else. */
    MEDIATION_WITHOUT_MEDIATOR(Text.NONE),
    /** Its text is to be read and signed. */
    MEDIATION_AGREEMENT_TO_SIGN(Text.NONE),
    /** A text that was to be signed, or was signed by some, does not count any more. */
    MEDIATION_AGREEMENT_ANNULLED(Text.NONE),
    MEDIATION_AGREED(Text.NONE),
    /** A court can be asked to confirm an agreement from now on, and until when. */
    CONFIRMATION_OPEN(Text.NONE),
    /** It came to nothing; other routes are left. */
    MEDIATION_ENDED(Text.NONE),
    /** Who asked for it does not want it any more. */
    MEDIATION_WITHDRAWN(Text.NONE),
    /** Either side of a dispute at work may go to arbitration now. */
    MEDIATION_LABOUR_TERM_OVER(Text.NONE),
    /** Something has to be paid or done by an agreement. */
    INSTALMENT_NEARS(Text.NONE),
    /** Its day is over; told to who owes it. */
    INSTALMENT_OWED(Text.NONE),
    /** The same, told to who it is owed to. */
    INSTALMENT_AWAITED(Text.NONE),
    /** The time to ask a court for confirmation is soon over. */
    CONFIRMATION_NEARS_END(Text.NONE),
    /** The holder of a matter answered the applicant who urged. */
    MATTER_URGE_ANSWERED(Text.NONE),
    /** Somebody will call about a bad rating. */
    RATING_HEARD(Text.NONE),
    /** What was rated badly was put right. */
    RATE_AGAIN(Text.NONE),
    /** A rating was found to be mistaken. */
    RATING_NOT_COUNTED(Text.NONE);

    /** A text message that waits for the morning is no longer worth waiting for this long before the start. */
    private static final Duration LAST_MOMENT = Duration.ofHours(1);

    private final Text text;
    private final Set<String> stages;

    NoticeKind(Text text, String... stages) {
        this.text = text;
        this.stages = Set.of(stages);
    }

    /** Whether it is worth a text message. */
    public boolean deservesText() {
        return text != Text.NONE;
    }

    /**
     * When its text message may be sent, if it is wanted at {@code wanted}: at once where it is urgent, or where the
     * consultation would be too near after the quiet hours; else not in the quiet hours.
     */
    public Instant textDue(Occasion occasion, QuietHours quiet, Instant wanted) {
        var afterQuiet = quiet.after(wanted);
        var tooLate = !afterQuiet.isBefore(occasion.startsAt().minus(LAST_MOMENT));
        return text == Text.URGENT || tooLate ? wanted : afterQuiet;
    }

    /** Whether the booking is still as the notice says. */
    public boolean agreesWith(Occasion occasion, BookingFacts facts) {
        return facts != null
                && stages.contains(facts.stage())
                && facts.startsAt().equals(occasion.startsAt());
    }

    /** Whether its text message is still of use: the booking is as it says, nothing has begun, an answer still counts. */
    public boolean isWorthSending(Occasion occasion, BookingFacts facts, Instant now) {
        return agreesWith(occasion, facts)
                && now.isBefore(occasion.startsAt())
                && (occasion.answerUntil() == null || now.isBefore(occasion.answerUntil()))
                && (this != REMINDER_DAY_BEFORE
                        || now.isBefore(occasion.startsAt().minus(LAST_MOMENT)));
    }

    /** Its name in kebab-case, as in {@code booking-confirmed}. */
    public String kebabCase() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private enum Text {
        NONE,
        CAN_WAIT,
        URGENT
    }
}
