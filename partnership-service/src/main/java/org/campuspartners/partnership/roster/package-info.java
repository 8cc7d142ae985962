/** Class lists: people, classes and terms, and how they come in. */
package org.campuspartners.partnership.roster;
