/** The demonstration: an empty database is filled with Jiangshan as it might be, and the log tells how to begin. */
package org.legalcircle.demo;
