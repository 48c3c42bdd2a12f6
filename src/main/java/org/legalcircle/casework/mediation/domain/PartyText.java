package org.legalcircle.casework.mediation.domain;

import java.util.Locale;

/** What parties who act by no account are told by text message; those with one get notices. */
public enum PartyText {
    SESSION_CALLED,
    SESSION_MOVED,
    SESSION_CALLED_OFF,
    /** Somebody else is to be chosen. */
    MEDIATOR_NEEDED,
    AGREEMENT_TO_SIGN,
    AGREEMENT_ANNULLED,
    AGREED,
    /** A court can be asked until then. */
    CONFIRMATION_OPEN,
    CONFIRMATION_NEARS_END,
    INSTALMENT_NEARS,
    INSTALMENT_OWED,
    INSTALMENT_AWAITED,
    LABOUR_TERM_OVER,
    /** With a word that other routes are left. */
    ENDED;

    /** The text agreed with the gateway, as in {@code mediation-session-called}. */
    public String template() {
        return "mediation-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
