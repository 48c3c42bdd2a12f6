/** Code that breaks every rule of this service, each at least once: the proof that the rules can fail. */
package org.legalcircle.architecture.bad;
