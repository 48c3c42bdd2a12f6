package org.legalcircle.notification.usecase;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.legalcircle.notification.NotificationSettings;
import org.legalcircle.notification.store.ClaimedText;
import org.legalcircle.notification.store.Texts;

/** Sends the text messages that are due. Every instance does it; each message is taken on by one. */
@Singleton
public class SendingTexts {
    private static final int BATCH = 20;
    private static final int AT_ONCE = 4;

    private final Texts texts;
    private final WritingTexts writing;
    private final CarryingTexts carrying;
    private final NotificationSettings settings;
    private final InstantSource clock;

    SendingTexts(
            Texts texts,
            WritingTexts writing,
            CarryingTexts carrying,
            NotificationSettings settings,
            InstantSource clock) {
        this.texts = texts;
        this.writing = writing;
        this.carrying = carrying;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "{legalcircle.notification.sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "texts-due")
    Uni<Void> sweep() {
        return sendAll().replaceWithVoid();
    }

    /** Sends until nothing is due; answers how many messages were taken on, delivered or not. */
    public Uni<Integer> sendAll() {
        return texts.claim(BATCH, settings.lease(), clock.instant())
                .flatMap(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().item(0)
                        : send(claimed).flatMap(this::goOn));
    }

    private Uni<Integer> goOn(int done) {
        return sendAll().map(more -> done + more);
    }

    private Uni<Integer> send(List<ClaimedText> claimed) {
        return writing.lettersFor(claimed)
                .onItem()
                .transformToMulti(letters -> Multi.createFrom().iterable(letters))
                .onItem()
                .transformToUni(carrying::carry)
                .merge(AT_ONCE)
                .collect()
                .with(Collectors.counting())
                .map(Long::intValue);
    }
}
