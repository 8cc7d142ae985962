/** Insights: derived from facts, group by group, each marked as wanted before its facts count as read. */
package org.campuspartners.chassis.insight;
