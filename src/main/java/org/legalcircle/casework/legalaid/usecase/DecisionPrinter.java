package org.legalcircle.casework.legalaid.usecase;

/** Draws decisions on paper, as PDF. A native service has none: what draws needs AWT. */
interface DecisionPrinter {
    /**
     * The decision as it is handed over in writing; blocks while it is drawn.
     *
     * @param agency the name of who decided
     */
    byte[] print(AidApplicationDetails decided, String agency);
}
