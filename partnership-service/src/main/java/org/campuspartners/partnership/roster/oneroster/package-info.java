/**
 * Class lists as the OneRoster 1.2 CSV binding writes them: read and checked in one pass, without a store, a clock or a
 * framework.
 */
package org.campuspartners.partnership.roster.oneroster;
