/** Who people are: citizens, staff, the organisations they belong to, and how they sign in. */
package org.legalcircle.identity;
