package org.legalcircle.casework.mediation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What no law says about mediations, or what could not be verified; defaults as of November 2026. */
@ConfigMapping(prefix = "legalcircle.mediation")
public interface MediationSettings {
    /** Working days to decide whether a request is taken up; a house rule. */
    @WithDefault("5")
    int decisionWorkingDays();

    /** Months from the acceptance to the end: Rules on People's Mediation art. 33, read from a secondary source. */
    @WithDefault("1")
    int conclusionMonths();

    /**
     * Days from the receipt of the request in disputes at work, after which either side may go to arbitration: Labour
     * Dispute Mediation and Arbitration Law art. 14 (in force since 2008-05-01); Zhejiang regulations art. 10.
     */
    @WithDefault("15")
    int labourDays();

    /** Working days of an organisation to answer an offered matter; a house rule. */
    @WithDefault("1")
    int handOverWorkingDays();

    /** How long an invitation can be answered. */
    @WithDefault("P7D")
    Duration invitationLasts();

    /** How long somebody who consented can look at the mediation with the invitation alone. */
    @WithDefault("P60D")
    Duration accessLasts();

    /** Invitations one party may be sent in a day. */
    @WithDefault("3")
    int invitationsADay();

    /** Invitations one number may be sent on one day, about whatever mediations; house rule of November 2026. */
    @WithDefault("5")
    int invitationsADayToANumber();

    /** What the link in an invitation begins with; the token follows. */
    String invitationLink();

    /** How often an instance looks for invitations to send. */
    String sweep();
}
