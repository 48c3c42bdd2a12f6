package org.legalcircle.casework.task.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import org.legalcircle.casework.task.domain.TaskRefusal;
import org.legalcircle.platform.error.Refusals;

/** Lists {@link TaskRefusal}. */
@Singleton
class TaskRefusals implements Refusals {
    @Override
    public List<TaskRefusal> all() {
        return List.of(TaskRefusal.values());
    }
}
