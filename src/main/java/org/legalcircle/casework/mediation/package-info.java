/** People's mediation: parties, their consent, mediators, agreements and what becomes of them. Free of charge. */
package org.legalcircle.casework.mediation;
