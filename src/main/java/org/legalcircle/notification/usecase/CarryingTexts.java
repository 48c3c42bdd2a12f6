package org.legalcircle.notification.usecase;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import org.legalcircle.notification.NotificationSettings;
import org.legalcircle.notification.domain.DeliveryState;
import org.legalcircle.notification.domain.QuietHours;
import org.legalcircle.notification.domain.RetryPlan;
import org.legalcircle.notification.store.ClaimedText;
import org.legalcircle.notification.store.Texts;
import org.legalcircle.platform.sms.SmsNotSent;
import org.legalcircle.platform.sms.TextMessages;

/** Hands one text message over, outside any transaction, and notes what became of it. */
@Singleton
class CarryingTexts {
    private static final Logger LOG = Logger.getLogger(CarryingTexts.class);
    private static final String OUTCOMES = "legalcircle.notification.texts";
    private static final String NOBODY = "no such recipient";
    private static final int LONGEST_REASON = 60;

    private final TextMessages sms;
    private final Texts texts;
    private final RetryPlan retries;
    private final QuietHours quiet;
    private final MeterRegistry figures;
    private final InstantSource clock;

    CarryingTexts(
            TextMessages sms, Texts texts, NotificationSettings settings, MeterRegistry figures, InstantSource clock) {
        this.sms = sms;
        this.texts = texts;
        this.retries = new RetryPlan(settings.attempts(), settings.firstPause(), settings.longestPause());
        this.quiet = new QuietHours(settings.quietFrom(), settings.quietUntil());
        this.figures = figures;
        this.clock = clock;
    }

    /** Sends it, unless that is of no use any more; a failure is noted and tried again later, up to a limit. */
    Uni<Void> carry(Letter letter) {
        var claim = letter.claim();
        if (!claim.kind().isWorthSending(claim.occasion(), letter.facts(), clock.instant())) {
            return settle(claim, DeliveryState.DROPPED, null);
        }
        if (letter.contact() == null) {
            return settle(claim, DeliveryState.FAILED, NOBODY);
        }
        return Uni.createFrom()
                .deferred(() -> send(letter))
                .onItemOrFailure()
                .transformToUni((sent, failure) ->
                        failure == null ? settle(claim, DeliveryState.SENT, null) : missed(claim, failure));
    }

    private Uni<Void> send(Letter letter) {
        var text = letter.text();
        return sms.send(
                letter.contact().mobile(),
                text.template(),
                text.parameters(),
                letter.claim().id());
    }

    private Uni<Void> missed(ClaimedText claim, Throwable failure) {
        var reason = reasonOf(failure);
        return retries.pauseAfter(claim.attempt())
                .map(clock.instant()::plus)
                .map(wanted -> claim.kind().textDue(claim.occasion(), quiet, wanted))
                .map(next -> texts.postpone(claim, next, reason).invoke(() -> count("RETRIED")))
                .orElseGet(() -> settle(claim, DeliveryState.FAILED, reason));
    }

    private Uni<Void> settle(ClaimedText claim, DeliveryState state, String reason) {
        if (state == DeliveryState.FAILED) {
            LOG.warnf("Text message %s was given up after %d attempts: %s", claim.id(), claim.attempt(), reason);
        }
        return texts.settle(claim, state, reason, clock.instant()).invoke(() -> count(state.name()));
    }

    private void count(String outcome) {
        figures.counter(OUTCOMES, "outcome", outcome).increment();
    }

    /** What the gateway says of itself; anything else could tell of the recipient. */
    private static String reasonOf(Throwable failure) {
        var reason = failure instanceof SmsNotSent
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
        return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    }
}
