package org.legalcircle.notification.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import org.legalcircle.notification.domain.NotificationRefusal;
import org.legalcircle.platform.error.Refusals;

/** Lists {@link NotificationRefusal}. */
@Singleton
class NotificationRefusals implements Refusals {
    @Override
    public List<NotificationRefusal> all() {
        return List.of(NotificationRefusal.values());
    }
}
