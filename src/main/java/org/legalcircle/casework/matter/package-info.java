/** The kernel of all lines of service: matters, their stages, statutory clocks, timeline and holders. Knows no line. */
package org.legalcircle.casework.matter;
