package org.legalcircle.casework.legalaid.usecase;

import io.smallrye.mutiny.Uni;
import org.legalcircle.casework.legalaid.domain.AidApplication;
import org.legalcircle.casework.matter.MatterFacts;

/**
 * What goes along with a matter of legal aid beside the application, such as who works on it; a singleton bean. Asked in
 * the transaction of each change of the matter, after the application.
 */
public interface AidCompanion {
    /** Application and matter stand like this now. A refusal undoes the change of both. */
    Uni<Void> follow(AidApplication application, MatterFacts matter);
}
