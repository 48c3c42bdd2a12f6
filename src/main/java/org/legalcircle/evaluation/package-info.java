/** What citizens think of a service that is over, once each, and what is made of a bad rating. Imported by nobody. */
package org.legalcircle.evaluation;
