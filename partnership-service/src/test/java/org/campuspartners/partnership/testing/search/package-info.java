/** What tests plant of people, and the search for it, once they are over, wherever it may have got to. */
package org.campuspartners.partnership.testing.search;
