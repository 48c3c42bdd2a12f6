package org.legalcircle.casework.legalaid.usecase;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.inject.Singleton;

/** Draws with OpenPDF. */
@Singleton
@UnlessBuildProperty(name = "quarkus.native.enabled", stringValue = "true", enableIfMissing = true)
class OpenPdfPrinter implements DecisionPrinter {
    @Override
    public byte[] print(AidApplicationDetails decided, String agency) {
        return new DecisionPaper(decided, agency).drawn();
    }
}
