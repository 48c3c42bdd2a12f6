package org.legalcircle.casework.matter.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import org.legalcircle.casework.matter.domain.DocumentRefusal;
import org.legalcircle.platform.error.Refusals;

/** Lists {@link DocumentRefusal}. */
@Singleton
class DocumentRefusals implements Refusals {
    @Override
    public List<DocumentRefusal> all() {
        return List.of(DocumentRefusal.values());
    }
}
