/** What holds in this service as a whole, and samples that break each rule. */
package org.campuspartners.analytics.architecture;
