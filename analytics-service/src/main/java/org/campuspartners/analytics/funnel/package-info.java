/** How far partnerships, units and readings come. */
package org.campuspartners.analytics.funnel;
