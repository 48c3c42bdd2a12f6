package org.legalcircle.casework.mediation.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.legalcircle.casework.mediation.store.LetterPost;
import org.legalcircle.casework.mediation.store.OutgoingLetter;

/** Carries what waits in a box. Every instance does it; each letter is taken on by one. */
@Singleton
public class CarryingLetters {
    private static final Logger LOG = Logger.getLogger(CarryingLetters.class);
    private static final int BATCH = 20;
    private static final int ATTEMPTS = 6;
    /** Longer than the gateway can take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final LetterPost post;
    private final InstantSource clock;

    CarryingLetters(LetterPost post, InstantSource clock) {
        this.post = post;
        this.clock = clock;
    }

    /** All that is due; what fails is tried again, each time after a longer pause, and given up in the end. */
    Uni<Void> carryAll(LetterPost.Box box, Function<OutgoingLetter, Uni<Void>> how) {
        return post.claim(box, BATCH, LEASE, clock.instant())
                .flatMap(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : carry(box, claimed, how).chain(() -> carryAll(box, how)));
    }

    private Uni<Void> carry(LetterPost.Box box, List<OutgoingLetter> claimed, Function<OutgoingLetter, Uni<Void>> how) {
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUniAndConcatenate(letter -> carry(box, letter, how))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> carry(LetterPost.Box box, OutgoingLetter letter, Function<OutgoingLetter, Uni<Void>> how) {
        return Uni.createFrom()
                .deferred(() -> how.apply(letter))
                .onItemOrFailure()
                .transformToUni((sent, failure) ->
                        failure == null ? post.settle(box, letter, clock.instant()) : missed(box, letter, failure));
    }

    /** Only the kind of failure is told: its words might tell of the recipient. */
    private Uni<Void> missed(LetterPost.Box box, OutgoingLetter letter, Throwable failure) {
        if (letter.attempt() >= ATTEMPTS) {
            LOG.warnf(
                    "%s %s was given up: %s",
                    box, letter.id(), failure.getClass().getSimpleName());
            return post.settle(box, letter, null);
        }
        return post.postpone(box, letter, clock.instant().plus(LEASE.multipliedBy(1L << letter.attempt())));
    }
}
