"""Other languages: what there is to translate, the files of those who do, and what is wrong in them."""
