package org.legalcircle.servicecircle.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import org.legalcircle.platform.error.Refusals;
import org.legalcircle.servicecircle.domain.ServiceCircleRefusal;

/** Lists {@link ServiceCircleRefusal}. */
@Singleton
class ServiceCircleRefusals implements Refusals {
    @Override
    public List<ServiceCircleRefusal> all() {
        return List.of(ServiceCircleRefusal.values());
    }
}
