/**
 * Class lists as the OneRoster CSV binding, 1.2 and 1.1, writes them: read, and checked as a whole, without a store, a clock or a
 * framework.
 */
package org.campuspartners.partnership.roster.oneroster;
