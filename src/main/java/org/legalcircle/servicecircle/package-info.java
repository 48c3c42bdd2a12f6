/** Where people are served: points at three levels, when they are open, how long the way is, and whom nobody reaches. */
package org.legalcircle.servicecircle;
