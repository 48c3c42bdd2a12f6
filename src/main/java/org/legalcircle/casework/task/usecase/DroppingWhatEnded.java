package org.legalcircle.casework.task.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.legalcircle.casework.matter.MatterMoved;
import org.legalcircle.casework.task.store.Tasks;
import org.legalcircle.casework.task.store.Urges;
import org.legalcircle.platform.event.EventHandler;

/** Nothing is left to do or to answer about a matter that has ended. */
@Singleton
class DroppingWhatEnded implements EventHandler<MatterMoved> {
    private final Tasks tasks;
    private final Urges urges;

    DroppingWhatEnded(Tasks tasks, Urges urges) {
        this.tasks = tasks;
        this.urges = urges;
    }

    @Override
    public String name() {
        return "task.matter-moved";
    }

    @Override
    public Class<MatterMoved> eventType() {
        return MatterMoved.class;
    }

    @Override
    public Uni<Void> handle(MatterMoved event) {
        return event.stage().isOpen()
                ? Uni.createFrom().voidItem()
                : tasks.drop(event.matterId(), event.at()).chain(() -> urges.drop(event.matterId()));
    }
}
