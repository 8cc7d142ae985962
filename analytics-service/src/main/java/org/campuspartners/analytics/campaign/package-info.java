/** Campaigns as facts, and the series of them that insights add up: whole released cells, and nothing else. */
package org.campuspartners.analytics.campaign;
