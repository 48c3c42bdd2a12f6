/** Files from outside: what they are, whether they are clean, and where their bytes lie. */
package org.legalcircle.platform.files;
