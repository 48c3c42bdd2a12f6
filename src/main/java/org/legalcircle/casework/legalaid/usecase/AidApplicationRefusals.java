package org.legalcircle.casework.legalaid.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import org.legalcircle.casework.legalaid.domain.AidApplicationRefusal;
import org.legalcircle.platform.error.Refusals;

/** The refusals of applications for legal aid. */
@Singleton
class AidApplicationRefusals implements Refusals {
    @Override
    public List<AidApplicationRefusal> all() {
        return List.of(AidApplicationRefusal.values());
    }
}
