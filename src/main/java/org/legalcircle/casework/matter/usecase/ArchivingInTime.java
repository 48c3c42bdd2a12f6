package org.legalcircle.casework.matter.usecase;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.matter.ArchiveSettings;
import org.legalcircle.casework.matter.store.Archives;
import org.legalcircle.platform.database.Contention;
import org.legalcircle.platform.database.OneByOne;

/** Matters that were over long ago are archived without anybody doing it. */
@Singleton
public class ArchivingInTime {
    private static final int BATCH = 200;

    private final Archives archives;
    private final ArchivingAMatter archiving;
    private final ArchiveSettings settings;
    private final InstantSource clock;

    ArchivingInTime(Archives archives, ArchivingAMatter archiving, ArchiveSettings settings, InstantSource clock) {
        this.archives = archives;
        this.archiving = archiving;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "{legalcircle.archive.sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "archiving-of-matters")
    Uni<Void> sweep() {
        return due(BATCH)
                .flatMap(matters -> OneByOne.each(
                                "Archiving of matter",
                                matters,
                                matter -> Contention.retried(() -> archiving.archiveByItself(matter)))
                        .flatMap(failed -> matters.size() < BATCH || failed > 0
                                ? Uni.createFrom().voidItem()
                                : sweep()));
    }

    /** Some matters whose time has come; none where the setting says that there is no such time. */
    public Uni<List<UUID>> due(int limit) {
        return settings.byItself().isZero()
                ? Uni.createFrom().item(List.of())
                : archives.due(clock.instant().minus(settings.byItself()), limit);
    }
}
